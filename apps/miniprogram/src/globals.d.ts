/** Where the server is, without a slash at the end; empty on the web, which asks its own origin. Set by config/index.ts. */
declare const API_ORIGIN: string;

declare module '*.css';
declare module '*.scss';
