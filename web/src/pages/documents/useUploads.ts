import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";

import { sayProblem } from "@/api/problem";

import { sendFile } from "./upload";

export type Upload = { key: string; name: string; share: number; error: string | null };

const AT_ONCE = 2;

/** Files on their way: two at a time, each with its progress, a failed one with its reason. */
export function useUploads() {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const queries = useQueryClient();

  const change = useCallback((key: string, part: Partial<Upload>) => {
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  }, []);
  const dismiss = useCallback((key: string) => {
    setUploads((all) => all.filter((one) => one.key !== key));
  }, []);

  const sendOne = useCallback(
    async (key: string, file: File) => {
      try {
        await sendFile(file, (share) => change(key, { share }));
        dismiss(key);
      } catch (error) {
        change(key, { error: sayProblem(error) });
      }
      await queries.invalidateQueries({ queryKey: ["documents"] });
    },
    [change, dismiss, queries],
  );

  const add = useCallback(
    async (files: File[]) => {
      const waiting = files.map((file) => ({ key: crypto.randomUUID(), file }));
      const shown = waiting.map(({ key, file }) => ({
        key,
        name: file.name,
        share: 0,
        error: null,
      }));
      setUploads((all) => [...all, ...shown]);
      const next = async (): Promise<void> => {
        const one = waiting.shift();
        if (!one) return;
        await sendOne(one.key, one.file);
        await next();
      };
      await Promise.all(Array.from({ length: AT_ONCE }, next));
    },
    [sendOne],
  );

  return { uploads, add, dismiss };
}
