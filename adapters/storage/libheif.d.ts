/** What is used here of libheif's build for WebAssembly; the types it ships name its C functions only. */
declare module 'libheif-js/libheif-wasm/libheif-bundle.mjs' {
  type HeifImage = {
    get_width: () => number
    get_height: () => number
    is_primary: () => boolean
    /** Hands the target back filled with RGBA, or null when the picture is broken. */
    display: <Target extends { data: Uint8ClampedArray; width: number; height: number }>(
      target: Target,
      done: (filled: Target | null) => void,
    ) => void
  }
  type Libheif = { HeifDecoder: new () => { decode: (bytes: Uint8Array) => HeifImage[] } }
  export default function libheif(): Promise<Libheif>
}
