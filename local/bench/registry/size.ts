/** How large the cities of the bench are: the two of issue 9, each number once. */

export interface Size {
  /** As it stands in the table's head. */
  readonly label: string;
  /** One agreement a business. */
  readonly agreements: number;
  readonly departments: number;
  /** Projects that a business proposes in its case of a year (様式1 takes six at most). */
  readonly businessProjects: number;
  /** Projects that departments propose to it (様式3). */
  readonly cityProjects: number;
}

export const sizes = {
  city: { label: 'city', agreements: 20, departments: 12, businessProjects: 6, cityProjects: 2 },
  large: { label: 'large', agreements: 100, departments: 30, businessProjects: 4, cityProjects: 1 },
} as const satisfies Record<string, Size>;

export type SizeName = keyof typeof sizes;
export const sizeNames = Object.keys(sizes) as SizeName[];
