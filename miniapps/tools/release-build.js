// Runs on the platform's build machine (Node 14, no network): puts the prebuilt files where gbc.json says.
const fs = require('fs')
const path = require('path')

function copy(from, to) {
  fs.mkdirSync(to, { recursive: true })
  fs.readdirSync(from, { withFileTypes: true }).forEach((entry) => {
    const source = path.join(from, entry.name)
    const target = path.join(to, entry.name)
    if (entry.isDirectory()) copy(source, target)
    else fs.copyFileSync(source, target)
  })
}

copy(path.join(__dirname, 'prebuilt'), path.join(__dirname, 'build'))
