/** The messages of a refused save by field, or the one message of another refusal. */
export async function refusalOf(saving: Promise<unknown>): Promise<Record<string, string> | string> {
  try {
    await saving
  } catch (error) {
    const { data, message } = error as { data?: { errors?: { path: string; message: string }[] }; message: string }
    return data?.errors ? Object.fromEntries(data.errors.map((each) => [each.path, each.message])) : message
  }
  throw new Error('It was not refused')
}
