export { articleLanguage } from './article.js'
export { decode, type SourceFile } from './decode.js'
export { read, type Sources, type StoryFiles } from './read.js'
export { checkTag, mendTag } from './tag.js'
