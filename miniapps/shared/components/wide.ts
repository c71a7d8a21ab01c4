import { ref } from 'vue'

const query = matchMedia('(width >= 1100px)')

/** There is room for tables and two panes side by side. */
export const wide = ref(query.matches)

query.addEventListener('change', (event) => (wide.value = event.matches))
