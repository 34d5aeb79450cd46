import { compileEach, type Compiling } from './compile-each.js'
import type { Diagnostic } from './ir/index.js'
import type { Compiled } from './pipeline.js'
import { openWorkspace, type Workspace, type WorkspaceOptions } from './workspace.js'

/** Compiles the stories of a root and writes nothing. */
export async function check(options: WorkspaceOptions & Compiling): Promise<{ workspace: Workspace; compiled: Compiled[]; diagnostics: Diagnostic[] }> {
  const { value: workspace, diagnostics } = await openWorkspace(options)
  const all = [...diagnostics]
  const compiled: Compiled[] = []
  for await (const { value, diagnostics: more } of compileEach(workspace, options)) {
    all.push(...more)
    if (value) compiled.push(value)
  }
  return { workspace, compiled, diagnostics: all }
}
