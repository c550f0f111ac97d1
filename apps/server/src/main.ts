import { readSettings } from './read-settings.js';

const settings = readSettings();
// Loaded only now: a wrong setting is said at once.
const { serve } = await import('./serve.js');
await serve(settings);
