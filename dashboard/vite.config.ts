import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Built into `dist`, which the server serves. While developing, the API is the server on its own port. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsDir: 'assets',
    // light-dark() stays as it is: written out for older browsers it follows the system alone, and a
    // chart saved at night would be pale on white.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
  },
  server: { proxy: { '/v1': 'http://127.0.0.1:3210', '/api': 'http://127.0.0.1:3210' } },
});
