/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Everything a page shows. */
    catalog: import('../../content/contract/catalog.ts').Catalog
    /** Live data of one visitor, where the server renders a page on demand. */
    visit?: import('../../content/contract/visit.ts').Visit | undefined
  }
}
