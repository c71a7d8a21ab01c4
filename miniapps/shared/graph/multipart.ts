/** Files travel by the GraphQL multipart request convention: the variables hold null where the form holds the file. */

export function holdsFiles(value: unknown): boolean {
  if (value instanceof Blob) return true
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsFiles)
}

export function multipart(body: Record<string, unknown>): FormData {
  const places: [path: string, file: Blob][] = []
  const operations = lift(body, '', places)
  const form = new FormData()
  form.append('operations', JSON.stringify(operations))
  form.append('map', JSON.stringify(Object.fromEntries(places.map(([path], at) => [at, [path]]))))
  places.forEach(([, file], at) => form.append(String(at), file, file instanceof File ? file.name : 'photo.jpg'))
  return form
}

function lift(value: unknown, path: string, places: [string, Blob][]): unknown {
  if (value instanceof Blob) {
    places.push([path, value])
    return null
  }
  if (Array.isArray(value)) return value.map((each, at) => lift(each, `${path}.${at}`, places))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, lift(each, path ? `${path}.${key}` : key, places)]),
  )
}
