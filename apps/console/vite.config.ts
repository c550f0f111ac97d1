import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The server gives the console out below `/console/`, and its policy allows neither inline scripts nor data: fonts. */
export default defineConfig({
  base: '/console/',
  plugins: [react()],
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
