'use client'
import { useEffect, useState } from 'react'
import { type Answer, askServer } from './ask-server.ts'

/** What the server answers at an address; while it is asked anew, the last answer stays. @param round another one asks again */
export function useAnswer<T>(address: string, round = 0): Answer<T> | undefined {
  const [answer, setAnswer] = useState<Answer<T>>()
  useEffect(() => {
    let isCurrent = true
    void askServer<T>(address).then((next) => {
      if (isCurrent) setAnswer(next)
    })
    return () => {
      isCurrent = false
    }
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another round asks the same address again
  }, [address, round])
  return answer
}
