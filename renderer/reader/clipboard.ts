/** Puts a plain text on the clipboard; `false` where the system refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand({ 'text/plain': text });
  }
}

/** Puts a rich text with its plain form on the clipboard; `false` where the system refuses. */
export async function copyRich({ html, text }: { html: string; text: string }): Promise<boolean> {
  const forms = { 'text/html': html, 'text/plain': text };
  try {
    const blobs = Object.entries(forms).map(([type, words]) => [type, new Blob([words], { type })] as const);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return copyByCommand(forms);
  }
}

/** Where writing needs a permission that was not given, the command to copy does not. */
function copyByCommand(forms: Readonly<Record<string, string>>): boolean {
  let copied = false;
  const put = (event: ClipboardEvent) => {
    for (const [type, words] of Object.entries(forms)) event.clipboardData?.setData(type, words);
    event.preventDefault();
    event.stopPropagation();
    copied = true;
  };
  document.addEventListener('copy', put, true);
  document.execCommand('copy');
  document.removeEventListener('copy', put, true);
  return copied;
}
