/** A file of a package as a data URI, built into the program. */
declare module '*?inline' {
  const dataUri: string;
  export default dataUri;
}
