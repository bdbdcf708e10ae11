import { useQuery } from "@tanstack/react-query";

/** What the place where the app runs tells everybody; only a local stack names a demo account. */
export type PublicConfig = {
  demo?: { email: string; password: string };
  confirmation_code?: string;
};

async function read(): Promise<PublicConfig> {
  const response = await fetch("/config.json").catch(() => null);
  // Where there is no such file the gateway answers with the app's own page.
  if (!response?.ok || !response.headers.get("Content-Type")?.includes("json")) return {};
  return (await response.json()) as PublicConfig;
}

export function usePublicConfig(): PublicConfig {
  const { data } = useQuery({ queryKey: ["config"], queryFn: read, staleTime: Infinity });
  return data ?? {};
}
