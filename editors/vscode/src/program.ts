import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import type { ServerOptions } from 'vscode-languageclient/node';

const WINDOWS = process.platform === 'win32';

/** The path of seplint: of the setting, of a package of the workspace, or on the PATH. */
export async function findProgram(): Promise<string | undefined> {
  const folders = vscode.workspace.workspaceFolders?.map((folder) => folder.uri.fsPath) ?? [];
  const setting = vscode.workspace.getConfiguration('seplint').get<string>('path', '');
  if (setting) {
    return isAbsolute(setting) ? setting : join(folders[0] ?? '', setting);
  }
  const names = WINDOWS ? ['seplint.cmd', 'seplint.exe'] : ['seplint'];
  const directories = [
    ...folders.map((folder) => join(folder, 'node_modules', '.bin')),
    ...(process.env.PATH ?? '').split(delimiter).filter(isAbsolute),
  ];
  for (const directory of directories) {
    for (const name of names) {
      const file = join(directory, name);
      if (await exists(file)) {
        return file;
      }
    }
  }
  return undefined;
}

/** How to start the language server. A batch file needs a shell, with its path in quotes. */
export function serverOptions(program: string): ServerOptions {
  const shell = WINDOWS && program.endsWith('.cmd');
  return { command: shell ? `"${program}"` : program, args: ['server'], options: { shell } };
}

/** Asks for the number of a SEP, runs `seplint new` in the workspace, and opens the file. */
export async function newFile(output: vscode.LogOutputChannel): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const program = await findProgram();
  if (!folder || !program) {
    void vscode.window.showErrorMessage('seplint: open a folder that has seplint installed');
    return;
  }
  const number = await vscode.window.showInputBox({
    title: 'New traceability file',
    prompt: 'Number of the SEP',
    validateInput: (value) => (/^[1-9]\d{0,5}$/.test(value) ? undefined : 'a number such as 2549'),
  });
  if (!number) {
    return;
  }
  const directory = (await exists(join(folder.fsPath, 'src', 'seps'))) ? join('src', 'seps') : '';
  const file = join(directory, `sep-${number}.yaml`);
  try {
    const { stderr } = await promisify(execFile)(program, ['new', number, '--out', file], {
      cwd: folder.fsPath,
      shell: WINDOWS,
    });
    output.info(stderr);
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, file));
  } catch (error) {
    const message = (error as { stderr?: string }).stderr || String(error);
    output.error(message);
    void vscode.window.showErrorMessage(message);
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
