/** Where the server is, without a slash at the end; empty on the web, which asks its own origin. Set by config/index.ts. */
declare const API_ORIGIN: string;
/** The version of this build, as package.json has it. Set by config/index.ts. */
declare const APP_VERSION: string;

declare module '*.css';
declare module '*.scss';
