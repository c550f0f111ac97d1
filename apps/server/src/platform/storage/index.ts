export { FileStorage, filesFolder } from './file-storage.js';
export { FileMissing, Storage } from './storage.js';
