import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compileMessages } from './web/build/compile-messages.ts'
import { precompress } from './web/build/precompress.ts'
import { writeAhead } from './web/build/write-ahead.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The gallery is development's: production serves nothing of `dev`. */
const folderOf = (name: string): string => (/^gallery\b/.test(name) ? 'dev' : 'assets')

/** `npm start` and the checks build through scripts/build-web.ts, which may give another outDir. */
export default defineConfig({
  root: here('web'),
  plugins: [compileMessages, react(), writeAhead, precompress],
  build: {
    outDir: here('dist/web'),
    emptyOutDir: true,
    target: 'es2023',
    // The content security policy allows neither inline scripts nor data: scripts, fonts or styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { app: here('web/index.html'), gallery: here('web/dev/ui.html') },
      // What every page needs, in one file: it compresses better and changes only with the lockfile.
      output: {
        entryFileNames: ({ name }) => `${folderOf(name)}/[name]-[hash].js`,
        assetFileNames: ({ names }) => `${folderOf(names[0] ?? '')}/[name]-[hash][extname]`,
        codeSplitting: {
          groups: [
            {
              name: 'base',
              test: /node_modules[\\/](react|react-dom|scheduler|@tanstack)[\\/]/,
              priority: 3,
            },
            // What is there from the beginning: signing in, « Mes retours », the frame around them and all that they are made of.
            { name: 'first', test: /web[\\/]main\.tsx$/, priority: 2 },
            // The other parts that screens are made of: one file instead of thirty, since each costs a slow line a kilobyte of headers.
            { name: 'parts', test: /web[\\/](ui|portal[\\/]policy-words)[\\/](?!.*\.css$)/, priority: 1 },
          ],
        },
      },
    },
  },
  server: { port: 4200, proxy: { '/api': { target: process.env['NAVETTE_API'] ?? 'http://127.0.0.1:3000', changeOrigin: false } } },
})
