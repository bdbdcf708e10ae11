// Written by `npm run api` from contracts/openapi/chat.json: do not edit.
export interface paths {
    "/api/chat/memory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Memory
         * @description Tastes I taught it, and figures I claimed, each with its message.
         */
        get: operations["getMemory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/memory/{learned_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Forget Learned
         * @description Forget one thing, for good.
         */
        delete: operations["forgetLearned"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Sessions
         * @description My conversations, the last used first.
         */
        get: operations["listSessions"];
        put?: never;
        /**
         * Create Session
         * @description Open a conversation.
         */
        post: operations["createSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Session
         * @description One conversation with its newest messages.
         */
        get: operations["getSession"];
        put?: never;
        post?: never;
        /**
         * Delete Session
         * @description Delete a conversation; a reply being written in it stops.
         */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        /**
         * Rename Session
         * @description Give a conversation another title.
         */
        patch: operations["renameSession"];
        trace?: never;
    };
    "/api/chat/sessions/{session_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send Message
         * @description Say something; the reply streams. Sent again with its key, the same reply streams again.
         */
        post: operations["sendMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/sessions/{session_id}/messages/{message_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry Message
         * @description Ask again for a reply that broke off or was stopped; my message is not sent twice.
         */
        post: operations["retryMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/sessions/{session_id}/messages/{message_id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop Message
         * @description Stop a reply; what was written stays.
         */
        post: operations["stopMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/sessions/{session_id}/messages/{message_id}/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Resume Message
         * @description Follow a reply from after the last event I have, on any replica and in any tab.
         */
        get: operations["resumeMessage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Live */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ready */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * CardResponse
         * @description A recommendation in a reply.
         */
        CardResponse: {
            /** Budget Reason */
            budget_reason: string;
            cost: components["schemas"]["MoneyResponse"] | null;
            /** Free */
            free: boolean;
            /**
             * Item Id
             * Format: uuid
             */
            item_id: string;
            left_after: components["schemas"]["MoneyResponse"] | null;
            /** Platform */
            platform: string | null;
            /** Recommendation Id */
            recommendation_id: string | null;
            /** Taste Reason */
            taste_reason: string;
            /** Title */
            title: string;
            /** Type */
            type: string;
        };
        /**
         * ClaimResponse
         * @description A figure somebody claimed; it is not in the ledger.
         */
        ClaimResponse: {
            /** Amount */
            amount: string;
            /**
             * Confirmed
             * @constant
             */
            confirmed: false;
            /** Kind */
            kind: string;
            /** Quote */
            quote: string;
        };
        /**
         * CreateSessionRequest
         * @description A new conversation; without a title it takes one from its first message.
         */
        CreateSessionRequest: {
            /** Title */
            title?: string | null;
        };
        /**
         * DependencyHealth
         * @description How one dependency answered.
         */
        DependencyHealth: {
            /** Milliseconds */
            milliseconds: number;
            /** Required */
            required: boolean;
            /**
             * Status
             * @enum {string}
             */
            status: "ok" | "down";
        };
        /**
         * ExtractedPreferenceResponse
         * @description A taste read from a message.
         */
        ExtractedPreferenceResponse: {
            /** Kind */
            kind: string;
            /** Polarity */
            polarity: string;
            /** Quote */
            quote: string;
            /** Value */
            value: string;
        };
        /**
         * Health
         * @description The process is alive.
         */
        Health: {
            /** Service */
            service: string;
            /**
             * Status
             * @default ok
             * @constant
             */
            status: "ok";
        };
        /** HTTPValidationError */
        HTTPValidationError: {
            /** Detail */
            detail?: components["schemas"]["ValidationError"][];
        };
        /**
         * LearnedResponse
         * @description Something the assistant learned, and the words and message that taught it.
         */
        LearnedResponse: {
            /** Kind */
            kind: string;
            /**
             * Learned At
             * Format: date-time
             */
            learned_at: string;
            /**
             * Learned Id
             * Format: uuid
             */
            learned_id: string;
            /**
             * Message Id
             * Format: uuid
             */
            message_id: string;
            /** Polarity */
            polarity: string;
            /** Quote */
            quote: string;
            /**
             * Session Id
             * Format: uuid
             */
            session_id: string;
            /** Value */
            value: string;
        };
        /**
         * MemoryResponse
         * @description Both drawers: tastes that are used, and claimed figures that are not.
         */
        MemoryResponse: {
            /** Preferences */
            preferences: components["schemas"]["LearnedResponse"][];
            /** Unconfirmed Figures */
            unconfirmed_figures: components["schemas"]["UnconfirmedResponse"][];
        };
        /**
         * MessageResponse
         * @description One message.
         */
        MessageResponse: {
            /** Cards */
            cards: components["schemas"]["CardResponse"][];
            /** Completion Tokens */
            completion_tokens: number;
            /** Content */
            content: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Error Code */
            error_code: string | null;
            /** Extracted Financial Info */
            extracted_financial_info: components["schemas"]["ClaimResponse"][];
            /** Extracted Preferences */
            extracted_preferences: components["schemas"]["ExtractedPreferenceResponse"][];
            /** Finished At */
            finished_at: string | null;
            /**
             * Message Id
             * Format: uuid
             */
            message_id: string;
            /** Model */
            model: string | null;
            /** Position */
            position: number;
            /** Prompt Tokens */
            prompt_tokens: number;
            /** Reply To */
            reply_to: string | null;
            role: components["schemas"]["Role"];
            status: components["schemas"]["MessageStatus"];
        };
        /**
         * MessageStatus
         * @description A reply streams until it is one of the other three; a person's message is completed.
         * @enum {string}
         */
        MessageStatus: "streaming" | "completed" | "stopped" | "interrupted";
        /**
         * MoneyResponse
         * @description An amount as a decimal string.
         */
        MoneyResponse: {
            /** Amount */
            amount: string;
            /** Currency */
            currency: string;
        };
        /** Page[SessionResponse] */
        Page_SessionResponse_: {
            /** Items */
            items: components["schemas"]["SessionResponse"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /**
         * Readiness
         * @description Whether this process can take work now, and which dependency says no.
         */
        Readiness: {
            /** Dependencies */
            dependencies: {
                [key: string]: components["schemas"]["DependencyHealth"];
            };
            /** Service */
            service: string;
            /**
             * Status
             * @enum {string}
             */
            status: "ready" | "degraded" | "unready";
        };
        /**
         * RenameSessionRequest
         * @description Another title.
         */
        RenameSessionRequest: {
            /** Title */
            title: string;
        };
        /**
         * ReplyStateResponse
         * @description Where a reply stands.
         */
        ReplyStateResponse: {
            /** Content */
            content: string;
            /**
             * Message Id
             * Format: uuid
             */
            message_id: string;
            status: components["schemas"]["MessageStatus"];
        };
        /**
         * Role
         * @description Who wrote it.
         * @enum {string}
         */
        Role: "user" | "assistant";
        /**
         * SendMessageRequest
         * @description What the person says.
         */
        SendMessageRequest: {
            /** Content */
            content: string;
        };
        /**
         * SessionDetailResponse
         * @description A conversation with its newest messages, oldest of them first.
         */
        SessionDetailResponse: {
            /** Context Summary */
            context_summary: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Has Earlier */
            has_earlier: boolean;
            /** Messages */
            messages: components["schemas"]["MessageResponse"][];
            /**
             * Session Id
             * Format: uuid
             */
            session_id: string;
            /** Summarised Through */
            summarised_through: number;
            /** Title */
            title: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * SessionResponse
         * @description A conversation; `context_summary` is what stands for its earlier part, if that is long.
         */
        SessionResponse: {
            /** Context Summary */
            context_summary: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Session Id
             * Format: uuid
             */
            session_id: string;
            /** Summarised Through */
            summarised_through: number;
            /** Title */
            title: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * UnconfirmedResponse
         * @description Figures claimed in one message.
         */
        UnconfirmedResponse: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Extracted Financial Info */
            extracted_financial_info: components["schemas"]["ClaimResponse"][];
            /**
             * Message Id
             * Format: uuid
             */
            message_id: string;
            /**
             * Session Id
             * Format: uuid
             */
            session_id: string;
        };
        /** ValidationError */
        ValidationError: {
            /** Context */
            ctx?: Record<string, never>;
            /** Input */
            input?: unknown;
            /** Location */
            loc: (string | number)[];
            /** Message */
            msg: string;
            /** Error Type */
            type: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getMemory: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemoryResponse"];
                };
            };
        };
    };
    forgetLearned: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                learned_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string | null;
                /** @description How many items at most */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SessionResponse_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    createSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSessionRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: {
                /** @description Messages before this position */
                before?: number | null;
                /** @description How many items at most */
                limit?: number;
            };
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDetailResponse"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    deleteSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    renameSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameSessionRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    sendMessage: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
            };
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendMessageRequest"];
            };
        };
        responses: {
            /** @description The reply's events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": unknown;
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    retryMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                message_id: string;
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply's events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": unknown;
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    stopMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                message_id: string;
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplyStateResponse"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    resumeMessage: {
        parameters: {
            query?: never;
            header?: {
                "last-event-id"?: number;
            };
            path: {
                message_id: string;
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply's events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": unknown;
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
        };
    };
}
