/** A file that can be put into the library: it lies on the disk, and its bytes are what its name says. */
export interface ReadyFile {
  readonly filepath: string;
  readonly originalFilename: string;
  readonly mimetype: string;
  readonly size: number;
}

/** A file as the library has it. */
export interface LibraryFile {
  readonly id: number;
  readonly name: string;
  readonly url: string;
}
