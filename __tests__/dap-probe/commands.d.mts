export interface Identity {
  vendor: string
  product: string
  serial: string
  /** Whether the target has power. */
  powered: boolean
}

/** What a probe and its target are at a moment; never changed. */
export type Probe = Readonly<{ retries: number; mask: number; pins: number }>

export const PACKET_SIZE: number
export function createProbe(identity: Identity): Probe
export function answer(probe: Probe, command: Uint8Array): { probe: Probe; response: Buffer }
