// Node strips types but knows no JSX: this hook turns .tsx files into JavaScript as they are loaded.
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'oxc-transform'

registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith('.tsx')) return nextLoad(url, context)
    const path = fileURLToPath(url)
    const { code, errors, map } = transformSync(path, readFileSync(path, 'utf8'), {
      jsx: { runtime: 'automatic', importSource: '#jsx' },
      sourcemap: true,
    })
    if (errors[0]) throw new SyntaxError(errors[0].codeframe ?? errors[0].message)
    const base64 = Buffer.from(JSON.stringify(map)).toString('base64')
    const sourceMap = `\n//# sourceMappingURL=data:application/json;base64,${base64}`
    return { format: 'module', source: code + sourceMap, shortCircuit: true }
  },
})
