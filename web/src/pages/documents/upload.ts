import { OFFLINE, Problem } from "@/api/problem";
import { accessToken } from "@/auth/session";

import type { DocumentView } from "./status";

const PATH = "/api/financial/documents";

/** Send one file and tell how far it has come (0 to 1). `fetch` cannot say that, hence XHR. */
export async function sendFile(
  file: File,
  onProgress: (share: number) => void,
): Promise<DocumentView> {
  const token = await accessToken();
  const form = new FormData();
  form.append("file", file, file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", PATH);
    request.setRequestHeader("Authorization", `Bearer ${token ?? ""}`);
    request.upload.onprogress = (event) => onProgress(event.loaded / Math.max(event.total, 1));
    request.onerror = () => reject(OFFLINE);
    request.onload = () => {
      const body = parsed(request.responseText);
      if (request.status < 300) resolve(body as DocumentView);
      else reject(new Problem(request.status, codeOf(body, request.status), detailOf(body), body));
    };
    request.send(form);
  });
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function codeOf(body: Record<string, unknown>, status: number): string {
  return typeof body["code"] === "string" ? body["code"] : `http-${status}`;
}

function detailOf(body: Record<string, unknown>): string {
  return typeof body["detail"] === "string" ? body["detail"] : "";
}
