declare module 'gdt-jsapi/es/*' {
  /** Every call of the platform's SDK takes one object (or a callback) and answers a promise. */
  const call: (input?: unknown) => Promise<unknown>
  export default call
}
