/** A name that a person chose, as words: `nowOverdue` becomes `Now overdue`; names that are not camelCase stay as they are. */
export function spaced(name: string): string {
  if (!/^[a-z][a-zA-Z0-9]*$/.test(name)) return name;
  const apart = name.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return apart.charAt(0).toUpperCase() + apart.slice(1);
}
