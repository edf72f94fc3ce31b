/** A file of results that cannot be taken. Its message follows the file's name: `is no XML: ...`. */
export class ResultError extends Error {}
