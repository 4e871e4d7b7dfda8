/** What `POST /api/:collection/bulk` answers. */
export interface FilingResult {
  readonly changed: readonly string[]
  readonly waiting: readonly string[]
  readonly unchanged: number
  readonly refused: readonly { readonly id: string; readonly title: string; readonly reason: string }[]
}

/** How many were changed, which were not, and why. */
export function BulkResult({ result, onClose }: { readonly result: FilingResult; readonly onClose: () => void }) {
  const { changed, waiting, unchanged, refused } = result
  return (
    <div className="bulk-result" role="status">
      <p>
        改好 {changed.length + waiting.length} 篇{unchanged > 0 ? `，${unchanged} 篇本来就是这样` : ''}
        {refused.length > 0 ? `，${refused.length} 篇没有改` : ''}。
      </p>
      {waiting.length > 0 ? (
        <p>
          其中 {waiting.length} 篇还有没发布的草稿，发布草稿以后家长才看到：{waiting.join('、')}。
        </p>
      ) : null}
      {refused.length > 0 ? (
        <ul>
          {refused.map(({ id, title, reason }) => (
            <li key={id}>
              《{title}》：{reason}。
            </li>
          ))}
        </ul>
      ) : null}
      <button type="button" onClick={onClose}>
        知道了
      </button>
    </div>
  )
}
