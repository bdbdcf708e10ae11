import type { UserSchema } from "@/api/client";

/** The services that have not yet said what they deleted. */
export function stillErasing({
  announced_to: all,
  elsewhere,
}: UserSchema["ErasureReceiptResponse"]): string[] {
  return all.filter((service) => !(service in elsewhere));
}
