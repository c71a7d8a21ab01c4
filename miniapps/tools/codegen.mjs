// Types, document hashes and enum labels of every app, from the SDL and the app's *.graphql files.
//   node tools/codegen.mjs            writes <app>/src/gql/
//   node tools/codegen.mjs --check    fails when what is written is not what would be written
// The client preset is driven directly: its command line brings a hundred packages to read one local file.
import { codegen } from '@graphql-codegen/core'
import { preset } from '@graphql-codegen/client-preset'
import { buildSchema, isEnumType, parse, validate } from 'graphql'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from './files.mjs'
import { basename, dirname, join, relative } from 'node:path'
import { apps, root, sdl } from './apps.mjs'

const SCALARS = { DateTime: 'string', Date: 'string', Decimal: 'string', UUID: 'string', Upload: 'Blob', JSON: 'unknown', Int64: 'number' }

const GENERATED = '/* Generated from the SDL by tools/codegen.mjs. */\n'

const checking = process.argv.includes('--check')
const schemaText = readFileSync(sdl, 'utf8')
const schemaAst = buildSchema(schemaText, { assumeValidSDL: true })
const schema = parse(schemaText)
let stale = 0

for (const app of apps) {
  const out = join(app.folder, 'src', 'gql')
  const files = await generate(app)
  mkdirSync(out, { recursive: true })
  const left = globSync(out, '.ts').filter((file) => !(relative(out, file) in files))
  for (const file of left) settle(file, () => rmSync(file))
  for (const [name, content] of Object.entries(files)) {
    const file = join(out, name)
    if (existsSync(file) && readFileSync(file, 'utf8') === content) continue
    settle(file, () => {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, content)
    })
  }
}
process.exit(stale ? 1 : 0)

function settle(file, write) {
  if (checking) {
    console.error(`${relative(root, file)} 与 SDL 或文档不一致：请运行 npm run codegen`)
    stale += 1
  } else {
    write()
    console.log(`wrote ${relative(root, file)}`)
  }
}

async function generate(app) {
  const documents = globSync(join(app.folder, 'src'), '.graphql').map((location) => {
    const rawSDL = readFileSync(location, 'utf8')
    return { location: relative(root, location), rawSDL, document: parse(rawSDL) }
  })
  const whole = { kind: 'Document', definitions: documents.flatMap((each) => each.document.definitions) }
  const errors = validate(schemaAst, whole)
  if (errors.length) throw new Error(`${app.name}:\n${errors.map((each) => `  ${each.message}`).join('\n')}`)

  const sections = await preset.buildGeneratesSection({
    baseOutputDir: 'gql/',
    schema,
    schemaAst,
    documents,
    plugins: [],
    pluginMap: {},
    presetConfig: {
      fragmentMasking: false,
      persistedDocuments: { mode: 'replaceDocumentWithHash', hashAlgorithm: 'sha256' },
    },
    config: {
      documentMode: 'string',
      enumsAsTypes: true,
      onlyOperationTypes: true,
      useTypeImports: true,
      skipTypename: true,
      dedupeFragments: true,
      strictScalars: true,
      scalars: SCALARS,
    },
  })
  const files = {}
  const wanted = sections.filter((each) => /graphql\.ts$|persisted-documents\.json$/.test(each.filename))
  const written = await Promise.all(wanted.map((each) => codegen({ ...each, skipDocumentsValidation: true })))
  wanted.forEach((each, at) => (files[each.filename.replace('gql/', '')] = written[at].trimEnd() + '\n'))
  // The SDL's words stay in the SDL: a better description there is no change here.
  files['graphql.ts'] = files['graphql.ts'].replace(/^ *\/\*\*[\s\S]*?\*\/\n/gm, '')
  // Fragments are only there for their types; told so, the bundler leaves their texts out.
  files['graphql.ts'] = files['graphql.ts'].replaceAll('= new TypedDocumentString', '= /*#__PURE__*/ new TypedDocumentString')
  return { ...files, ...labels(files['graphql.ts']), ...byFile(files['graphql.ts'], documents) }
}

/**
 * The document constants in a module for each *.graphql file, passed on by graphql.ts: the bundler places whole modules,
 * so that a screen loaded later brings its own documents and the first load carries only those it asks.
 */
function byFile(text, documents) {
  const files = {}
  let rest = text
  for (const { location, document } of documents) {
    const names = document.definitions.filter((each) => each.kind === 'OperationDefinition').map((each) => each.name.value)
    const lines = names.map((name) => new RegExp(`^export const ${name}Document = .*\\n`, 'm').exec(rest)?.[0] ?? '')
    if (!lines.length) continue
    for (const line of lines) rest = rest.replace(line, '')
    const module = basename(location, '.graphql')
    files[`documents/${module}.ts`] =
      `/* Generated from ${module}.graphql by tools/codegen.mjs. */\nimport type * as Types from '../graphql'\n\n` +
      lines.join('').replace(/TypedDocumentString<(\w+), (\w+)>/g, 'Types.TypedDocumentString<Types.$1, Types.$2>')
  }
  const passedOn = Object.keys(files).map((name) => `export * from './${name.replace('.ts', '')}'\n`)
  return { ...files, 'graphql.ts': `${rest.trimEnd()}\n${passedOn.join('')}` }
}

/** The Chinese label of each value of each enum in use, its description up to the first 。 or line end; a module an enum. */
function labels(types) {
  const used = Object.values(schemaAst.getTypeMap()).filter(
    (type) => isEnumType(type) && !type.name.startsWith('__') && types.includes(`export type ${type.name} =`),
  )
  const modules = used.map((type) => {
    const rows = type.getValues().map((value) => {
      const label = (value.description ?? value.name).split(/[。\n]/)[0].trim()
      return `  ${value.name}: '${label.replaceAll("'", "\\'")}',`
    })
    const table = `export const ${type.name}Label: Record<${type.name}, string> = {\n${rows.join('\n')}\n}\n`
    return [`labels/${type.name}.ts`, `${GENERATED}import type { ${type.name} } from '../graphql'\n\n${table}`]
  })
  const passedOn = used.map((type) => `export * from './labels/${type.name}'\n`)
  return { ...Object.fromEntries(modules), 'labels.ts': `${GENERATED}${passedOn.join('')}` }
}
