export { importArticle, type ImportInput } from './article.js'
