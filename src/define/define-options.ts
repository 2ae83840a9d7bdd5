/** Owns what defining several elements at once can be told. */
export interface DefineOptions {
  /** Put before each name, e.g. `acme-` for `<acme-user-table>`. */
  readonly prefix?: string;
}
