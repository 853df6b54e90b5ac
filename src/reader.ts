/** What the command line reads files with, as the sidebars do: built as out/local/reader.mjs. */
export { isContentFile, readContentFiles } from './content/imports/reader';
export { isMentionFile, mentionBatches, readMentionFiles } from './crisis/mentions/reader';
export { batches, mappingComplete, readOrders } from './orders/reader';
export { isStockFile, readStockFiles } from './stock/imports/reader';
