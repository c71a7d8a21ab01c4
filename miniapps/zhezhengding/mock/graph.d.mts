export interface MockTrip {
  id: string
  state: string
  vehicle: { id: string } | null
  driver: { id: string } | null
  [fact: string]: unknown
}

export interface Mock {
  answer(body: { documentId?: string; query?: string; variables?: unknown }, who?: string, key?: string | null): Promise<unknown>
  trips: MockTrip[]
  texts: Record<string, string>
  forms: { asked: Record<string, unknown>[]; versions: { id: string; state: string }[] }
}

export function createMock(settings?: { now?: Date }): Mock
