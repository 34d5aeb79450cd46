export { loadReader, type TrainedReader } from './read.js'
export { trainReader, type TrainingOptions, type TrainingProgress } from './train.js'
export { parseConllu, type Sentence, type Surface, type Word } from './conllu.js'
