// Written by `npm run api` from contracts/openapi/chat.json: do not edit.
export interface paths {
    "/api/admin/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Audit Lines
         * @description Who did what, newest first.
         */
        get: operations["listAuditLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Limits
         * @description What every plan allows.
         */
        get: operations["listLimits"];
        /**
         * Change Limits
         * @description Set limits of plans; they count from the next request on.
         */
        put: operations["changeLimits"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/moderation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Refusals
         * @description What moderation refused, newest first; categories, never text.
         */
        get: operations["listRefusals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/moderation/library": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Shelf
         * @description Every library story, shown or hidden.
         */
        get: operations["listShelf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/moderation/library/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Approve Library Story
         * @description Show a library story to readers, or hide it.
         */
        put: operations["approveLibraryStory"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Overrides
         * @description Overrides in force, the newest first.
         */
        get: operations["listOverrides"];
        put?: never;
        /**
         * Grant Override
         * @description Lend one person another limit for a while.
         */
        post: operations["grantOverride"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/overrides/{override_id}": {
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
         * Withdraw Override
         * @description End an override now.
         */
        delete: operations["withdrawOverride"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Usage Report
         * @description Who used how much, and how much was used each day.
         */
        get: operations["getUsageReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/usage/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Usage Of User
         * @description One person's limits and what is left of them.
         */
        get: operations["getUsageOfUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Chat
         * @description My conversations, what was learned from them, my stories and what I used.
         */
        get: operations["exportChat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
        /**
         * Correct Learned
         * @description Say that I like it after all, or that I do not.
         */
        patch: operations["correctLearned"];
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
    "/api/stories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Generate Story
         * @description Write me a story; it streams. Asked again with its key, the same story streams again.
         */
        post: operations["generateStory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stories/latest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Latest Story
         * @description The last story that was written for me.
         */
        get: operations["getLatestStory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stories/library": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Library Stories
         * @description The stories everybody signed in may read.
         */
        get: operations["listLibraryStories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stories/library/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Library Story
         * @description One story of the library, by id or slug.
         */
        get: operations["getLibraryStory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Usage
         * @description What I have used, what is held, what is left, and when it resets.
         */
        get: operations["getUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chat/completions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Chat Completion
         * @description Answer the newest message, streaming or whole.
         */
        post: operations["createChatCompletion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Models
         * @description The one model there is: the assistant.
         */
        get: operations["listModels"];
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
         * AnswerMessage
         * @description The assistant's message.
         */
        AnswerMessage: {
            /** Content */
            content: string;
            /**
             * Role
             * @default assistant
             * @constant
             */
            role: "assistant";
        };
        /**
         * ApproveRequest
         * @description Show it to readers, or hide it.
         */
        ApproveRequest: {
            /** Approved */
            approved: boolean;
        };
        /**
         * AuditResponse
         * @description One line of the audit log.
         */
        AuditResponse: {
            /** Action */
            action: string;
            /** Actor */
            actor: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Entry Id
             * Format: uuid
             */
            entry_id: string;
            /** New */
            new: {
                [key: string]: unknown;
            } | null;
            /** Old */
            old: {
                [key: string]: unknown;
            } | null;
            /** Reason */
            reason: string | null;
            /** Subject */
            subject: string;
            /** User Id */
            user_id: string | null;
        };
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
            /**
             * Price Type
             * @default one_time
             */
            price_type: string;
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
         * ChangeLimitsRequest
         * @description Limits to set; those left out stay.
         */
        ChangeLimitsRequest: {
            /** Limits */
            limits: components["schemas"]["LimitBody"][];
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
         * CompletionChoice
         * @description The one answer there is.
         */
        CompletionChoice: {
            /**
             * Finish Reason
             * @default stop
             * @constant
             */
            finish_reason: "stop";
            /**
             * Index
             * @default 0
             * @constant
             */
            index: 0;
            message: components["schemas"]["AnswerMessage"];
        };
        /**
         * CompletionMessage
         * @description One message of the conversation as the client keeps it.
         */
        CompletionMessage: {
            /** Content */
            content?: string | components["schemas"]["TextPart"][] | null;
            /**
             * Role
             * @enum {string}
             */
            role: "system" | "developer" | "user" | "assistant" | "tool";
        };
        /**
         * CompletionRequest
         * @description What an OpenAI client posts.
         */
        CompletionRequest: {
            /** Messages */
            messages: components["schemas"]["CompletionMessage"][];
            /** Model */
            model: string;
            /**
             * Stream
             * @default false
             */
            stream: boolean;
            stream_options?: components["schemas"]["StreamOptions"] | null;
        };
        /**
         * CompletionResponse
         * @description A whole answer.
         */
        CompletionResponse: {
            /** Choices */
            choices: components["schemas"]["CompletionChoice"][];
            /** Created */
            created: number;
            /** Id */
            id: string;
            /** Model */
            model: string;
            /**
             * Object
             * @default chat.completion
             * @constant
             */
            object: "chat.completion";
            usage: components["schemas"]["CompletionUsage"];
        };
        /**
         * CompletionUsage
         * @description Tokens of the model; none when the reply was composed.
         */
        CompletionUsage: {
            /** Completion Tokens */
            completion_tokens: number;
            /** Prompt Tokens */
            prompt_tokens: number;
            /** Total Tokens */
            total_tokens: number;
        };
        /**
         * CorrectLearnedRequest
         * @description The other way round.
         */
        CorrectLearnedRequest: {
            /**
             * Polarity
             * @enum {string}
             */
            polarity: "likes" | "dislikes";
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
         * DayUsageResponse
         * @description Tokens of one UTC day.
         */
        DayUsageResponse: {
            /**
             * Day
             * Format: date-time
             */
            day: string;
            /** Kind */
            kind: string;
            /** Tokens */
            tokens: number;
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
         * GenerateStoryRequest
         * @description What the story is about; without a title the writer finds one.
         */
        GenerateStoryRequest: {
            /** Prompt */
            prompt: string;
            /** Title */
            title?: string | null;
        };
        /**
         * GrantOverrideRequest
         * @description Another limit for one person, until then, because of this.
         */
        GrantOverrideRequest: {
            /** Amount */
            amount: number;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            metric: components["schemas"]["Metric"];
            /** Reason */
            reason: string;
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
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
         * LibraryEntryResponse
         * @description A story of the library without its text.
         */
        LibraryEntryResponse: {
            /**
             * Fiction
             * @default true
             * @constant
             */
            fiction: true;
            /**
             * Fiction Notice
             * @default This is a work of fiction. Its people, places and events are invented.
             */
            fiction_notice: string;
            /** Genres */
            genres: string[];
            /** Reading Minutes */
            reading_minutes: number;
            /** Slug */
            slug: string;
            /**
             * Story Id
             * Format: uuid
             */
            story_id: string;
            /** Teaser */
            teaser: string;
            /** Title */
            title: string;
        };
        /**
         * LibraryStoryResponse
         * @description A story of the library.
         */
        LibraryStoryResponse: {
            /**
             * Fiction
             * @default true
             * @constant
             */
            fiction: true;
            /**
             * Fiction Notice
             * @default This is a work of fiction. Its people, places and events are invented.
             */
            fiction_notice: string;
            /** Genres */
            genres: string[];
            /** Reading Minutes */
            reading_minutes: number;
            /** Slug */
            slug: string;
            /**
             * Story Id
             * Format: uuid
             */
            story_id: string;
            /** Teaser */
            teaser: string;
            /** Text */
            text: string;
            /** Title */
            title: string;
        };
        /**
         * LimitBody
         * @description A plan's limit.
         */
        LimitBody: {
            /** Amount */
            amount: number;
            metric: components["schemas"]["Metric"];
            /** Plan */
            plan: string;
        };
        /**
         * LimitResponse
         * @description A plan's limit in force, and who set it; nobody when as installed.
         */
        LimitResponse: {
            /** Amount */
            amount: number;
            metric: components["schemas"]["Metric"];
            /** Plan */
            plan: string;
            /** Updated At */
            updated_at: string | null;
            /** Updated By */
            updated_by: string | null;
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
         * Metric
         * @description What is limited, and over which period.
         * @enum {string}
         */
        Metric: "stories_per_day" | "messages_per_day" | "tokens_per_month";
        /**
         * ModelResponse
         * @description One model a client may choose.
         */
        ModelResponse: {
            /** Created */
            created: number;
            /** Id */
            id: string;
            /**
             * Object
             * @default model
             * @constant
             */
            object: "model";
            /** Owned By */
            owned_by: string;
        };
        /**
         * ModelsResponse
         * @description All of them.
         */
        ModelsResponse: {
            /** Data */
            data: components["schemas"]["ModelResponse"][];
            /**
             * Object
             * @default list
             * @constant
             */
            object: "list";
        };
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
        /**
         * OverrideResponse
         * @description An override in force.
         */
        OverrideResponse: {
            /** Amount */
            amount: number;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /**
             * Granted At
             * Format: date-time
             */
            granted_at: string;
            /**
             * Granted By
             * Format: uuid
             */
            granted_by: string;
            metric: components["schemas"]["Metric"];
            /**
             * Override Id
             * Format: uuid
             */
            override_id: string;
            /** Reason */
            reason: string;
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
        };
        /** Page[AuditResponse] */
        Page_AuditResponse_: {
            /** Items */
            items: components["schemas"]["AuditResponse"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[RefusalResponse] */
        Page_RefusalResponse_: {
            /** Items */
            items: components["schemas"]["RefusalResponse"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
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
         * PersonUsageResponse
         * @description What one person used; `spiked_at` flags unusual use of the last 24 hours.
         */
        PersonUsageResponse: {
            /** Completion Tokens */
            completion_tokens: number;
            /**
             * Last Used At
             * Format: date-time
             */
            last_used_at: string;
            /** Messages */
            messages: number;
            /** Prompt Tokens */
            prompt_tokens: number;
            /** Spiked At */
            spiked_at: string | null;
            /** Stories */
            stories: number;
            /** Tokens */
            tokens: number;
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
        };
        /**
         * QuotaResponse
         * @description One limit: `left` is what can still be asked for before `resets_at`.
         */
        QuotaResponse: {
            /** Held */
            held: number;
            /** Left */
            left: number;
            /** Limit */
            limit: number;
            metric: components["schemas"]["Metric"];
            /** Overridden Until */
            overridden_until: string | null;
            /**
             * Resets At
             * Format: date-time
             */
            resets_at: string;
            /** Used */
            used: number;
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
         * RefusalResponse
         * @description Something moderation refused; its text is not kept.
         */
        RefusalResponse: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Categories */
            categories: string[];
            /**
             * Event Id
             * Format: uuid
             */
            event_id: string;
            /** Stage */
            stage: string;
            /**
             * Story Id
             * Format: uuid
             */
            story_id: string;
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
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
         * ShelfResponse
         * @description A library story and whether readers see it.
         */
        ShelfResponse: {
            /** Approved */
            approved: boolean;
            /**
             * Decided At
             * Format: date-time
             */
            decided_at: string;
            /** Decided By */
            decided_by: string | null;
            /** Slug */
            slug: string;
            /** Title */
            title: string;
        };
        /**
         * StoryResponse
         * @description My latest story.
         */
        StoryResponse: {
            /** Completion Tokens */
            completion_tokens: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Fiction
             * @default true
             * @constant
             */
            fiction: true;
            /**
             * Fiction Notice
             * @default This is a work of fiction. Its people, places and events are invented.
             */
            fiction_notice: string;
            /**
             * Finished At
             * Format: date-time
             */
            finished_at: string;
            /** Model */
            model: string;
            /** Prompt */
            prompt: string | null;
            /** Prompt Tokens */
            prompt_tokens: number;
            /**
             * Story Id
             * Format: uuid
             */
            story_id: string;
            /** Text */
            text: string;
            /** Title */
            title: string;
        };
        /**
         * StreamOptions
         * @description Whether the last chunk tells the use of tokens.
         */
        StreamOptions: {
            /**
             * Include Usage
             * @default false
             */
            include_usage: boolean;
        };
        /**
         * TextPart
         * @description One part of a message; only text is read.
         */
        TextPart: {
            /** Text */
            text: string;
            /**
             * Type
             * @constant
             */
            type: "text";
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
        /**
         * UsageReportResponse
         * @description The heaviest users first, and all use by day.
         */
        UsageReportResponse: {
            /** Days */
            days: components["schemas"]["DayUsageResponse"][];
            /** People */
            people: components["schemas"]["PersonUsageResponse"][];
        };
        /**
         * UsageResponse
         * @description What a person has used, in the days and months of their time zone.
         */
        UsageResponse: {
            /** Limits */
            limits: components["schemas"]["QuotaResponse"][];
            /** Plan */
            plan: string;
            /** Time Zone */
            time_zone: string;
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
    listAuditLines: {
        parameters: {
            query?: {
                action?: string | null;
                /** @description `next_cursor` of the page before */
                cursor?: string | null;
                /** @description How many items at most */
                limit?: number;
                /** @description Only this person */
                user_id?: string | null;
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
                    "application/json": components["schemas"]["Page_AuditResponse_"];
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
    listLimits: {
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
                    "application/json": components["schemas"]["LimitResponse"][];
                };
            };
        };
    };
    changeLimits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeLimitsRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LimitResponse"][];
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
    listRefusals: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string | null;
                /** @description How many items at most */
                limit?: number;
                /** @description Only this person */
                user_id?: string | null;
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
                    "application/json": components["schemas"]["Page_RefusalResponse_"];
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
    listShelf: {
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
                    "application/json": components["schemas"]["ShelfResponse"][];
                };
            };
        };
    };
    approveLibraryStory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveRequest"];
            };
        };
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
    listOverrides: {
        parameters: {
            query?: {
                /** @description How many items at most */
                limit?: number;
                /** @description Only this person */
                user_id?: string | null;
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
                    "application/json": components["schemas"]["OverrideResponse"][];
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
    grantOverride: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantOverrideRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverrideResponse"];
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
    withdrawOverride: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                override_id: string;
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
    getUsageReport: {
        parameters: {
            query?: {
                days?: number;
                /** @description How many items at most */
                limit?: number;
                /** @description Only this person */
                user_id?: string | null;
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
                    "application/json": components["schemas"]["UsageReportResponse"];
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
    getUsageOfUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
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
                    "application/json": components["schemas"]["UsageResponse"];
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
    exportChat: {
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
                    "application/json": Record<string, never>;
                };
            };
        };
    };
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
    correctLearned: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                learned_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectLearnedRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LearnedResponse"];
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
    generateStory: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "last-event-id"?: number;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GenerateStoryRequest"];
            };
        };
        responses: {
            /** @description The story's events */
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
    getLatestStory: {
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
                    "application/json": components["schemas"]["StoryResponse"];
                };
            };
        };
    };
    listLibraryStories: {
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
                    "application/json": components["schemas"]["LibraryEntryResponse"][];
                };
            };
        };
    };
    getLibraryStory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
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
                    "application/json": components["schemas"]["LibraryStoryResponse"];
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
    getUsage: {
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
                    "application/json": components["schemas"]["UsageResponse"];
                };
            };
        };
    };
    createChatCompletion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompletionRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompletionResponse"];
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
    listModels: {
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
                    "application/json": components["schemas"]["ModelsResponse"];
                };
            };
        };
    };
}
