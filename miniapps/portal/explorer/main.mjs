// 接口调试: GraphiQL against this hub, with the saved examples beside it.
import { useEditorContext } from '@graphiql/react'
import { createGraphiQLFetcher } from '@graphiql/toolkit'
import { GraphiQL } from 'graphiql'
import { createClient } from 'graphql-ws'
import { createElement as h, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import 'graphiql/style.css'
import './explorer.css'

const socket = new URL('/graphql', location.href)
socket.protocol = socket.protocol === 'https:' ? 'wss:' : 'ws:'

const fetcher = createGraphiQLFetcher({
  url: '/graphql',
  headers: { 'X-Requested-With': 'jiguan-explorer', Accept: 'application/graphql-response+json, application/json' },
  wsClient: createClient({ url: socket.href, lazy: true }),
})

const examples = await fetch('/explorer/examples.json').then((answer) => answer.json())

function Icon() {
  return h('svg', { viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 }, [
    h('path', { key: 'book', d: 'M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3z M9 9h6 M9 13h6' }),
  ])
}

function Examples() {
  const { queryEditor, variableEditor } = useEditorContext()
  const open = (each) => {
    queryEditor?.setValue(each.query)
    variableEditor?.setValue(each.variables)
  }
  return h('div', { className: 'examples' }, [
    h('h2', { key: 'title' }, '示例'),
    h(
      'ul',
      { key: 'list' },
      examples.map((each) =>
        h('li', { key: each.name }, h('button', { type: 'button', onClick: () => open(each) }, each.title)),
      ),
    ),
  ])
}

const plugin = { title: '示例', icon: Icon, content: Examples }

function Explorer() {
  // GraphiQL hides its side panel on the first render, before it knows its plugins: opened here as a person would.
  useEffect(() => {
    const timer = setInterval(() => {
      const button = document.querySelector('button[aria-label="Show 示例"]')
      if (!button) return
      clearInterval(timer)
      button.click()
    }, 50)
    return () => clearInterval(timer)
  }, [])
  return h(GraphiQL, { fetcher, plugins: [plugin], defaultQuery: examples[0]?.query, shouldPersistHeaders: false })
}

createRoot(document.getElementById('explorer')).render(h(Explorer))
