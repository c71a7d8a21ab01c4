import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach } from 'vitest'
import { close } from '../offline/db'

// Each test begins with an empty device.
beforeEach(async () => {
  await close()
  globalThis.indexedDB = new IDBFactory()
  localStorage.clear()
})

// happy-dom draws no dialogs; open and close are all that the components ask of them.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true
}

enableAutoUnmount(afterEach)
