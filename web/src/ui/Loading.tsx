import { Skeleton, Stack } from "@mantine/core";

/** Stands in for content of about this height, so that nothing jumps when it comes. */
export function Loading({ lines = 6 }: { lines?: number }) {
  return (
    <Stack gap="sm" role="status" mih={`${lines * 2.5}rem`}>
      <span className="pd-hidden">Loading</span>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height="1.6rem" width={line % 3 === 2 ? "60%" : "100%"} />
      ))}
    </Stack>
  );
}
