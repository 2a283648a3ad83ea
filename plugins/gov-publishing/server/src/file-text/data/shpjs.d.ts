declare module 'shpjs' {
  /** The parts of a shapefile, as bytes; `prj` and `cpg` as text or bytes. */
  export default function shp(parts: {
    readonly shp: Uint8Array;
    readonly dbf: Uint8Array;
    readonly prj?: Uint8Array | undefined;
    readonly cpg?: string;
  }): Promise<unknown>;
}
