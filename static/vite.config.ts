import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// The element is an entry of its own with a fixed name, so that any page can load it with one script
// element; the shell imports the same module and therefore shares that file.
const entries = { chatkit: here("src/chatkit/define.ts"), shell: here("index.html") };

export default defineConfig({
  base: "./",
  server: { host: "127.0.0.1", hmr: false, ws: false },
  // All of them are known: discovering one later would reload the page in the middle of a test.
  optimizeDeps: {
    noDiscovery: true,
    include: [
      "@floating-ui/dom",
      "cally",
      "dompurify",
      "eventsource-parser",
      "highlight.js/lib/core",
      "lit",
      "lit/directive.js",
      "lit/directives/live.js",
      "lit/directives/repeat.js",
      "lucide",
      "marked",
    ],
  },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    // Everything comes from one near host: preloading would cost more bytes at the start than it saves time.
    modulePreload: false,
    rollupOptions: {
      input: entries,
      // chatkit.js is imported by pages that are not built here: its exports are part of its contract.
      preserveEntrySignatures: "exports-only",
      output: {
        entryFileNames: (chunk) =>
          chunk.name === "chatkit" ? "chatkit.js" : "assets/[name]-[hash].js",
        chunkFileNames: "assets/[name]-[hash].js",
        assetFileNames: "assets/[name]-[hash][extname]",
      },
    },
  },
});
