export { FileStorage, filesFolder } from './file-storage.js';
export { openStorage } from './open-storage.js';
export { FileMissing, Storage } from './storage.js';
