/** A statement beside the code that asks it; the build puts its text into the bundle. */
declare module '*.sql' {
  const text: string;
  export default text;
}
