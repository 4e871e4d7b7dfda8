/** Rises whenever the shape of a Catalog changes; a Catalog of another version is refused. */
export const CONTRACT_VERSION = 3
