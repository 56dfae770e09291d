#include <microhttpd.h>

// What libmicrohttpd takes by variable arguments, which Swift can't pass, under fixed ones.

/// The functions that a daemon calls, all with the same context as their first argument.
struct preview_callbacks {
    void *context;
    MHD_AccessHandlerCallback answer;
    MHD_RequestCompletedCallback completed;
    MHD_NotifyConnectionCallback connection;
    void *(*target)(void *context, const char *target, struct MHD_Connection *connection);
    size_t (*unescape)(void *context, struct MHD_Connection *connection, char *text);
};

struct preview_limits {
    unsigned int threads;
    unsigned int connections;
    /// Seconds without any byte sent or taken.
    unsigned int timeout;
    /// For the head of a request, in bytes.
    size_t memory;
};

/// Starts threads that serve a socket which listens already.
static inline struct MHD_Daemon *preview_start(
    int listening, const struct preview_limits *limits, const struct preview_callbacks *callbacks)
{
    return MHD_start_daemon(
        MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME, 0, NULL, NULL,
        callbacks->answer, callbacks->context,
        MHD_OPTION_LISTEN_SOCKET, (MHD_socket)listening,
        MHD_OPTION_THREAD_POOL_SIZE, limits->threads,
        MHD_OPTION_CONNECTION_LIMIT, limits->connections,
        MHD_OPTION_CONNECTION_TIMEOUT, limits->timeout,
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, limits->memory,
        MHD_OPTION_NOTIFY_COMPLETED, callbacks->completed, callbacks->context,
        MHD_OPTION_NOTIFY_CONNECTION, callbacks->connection, callbacks->context,
        MHD_OPTION_URI_LOG_CALLBACK, callbacks->target, callbacks->context,
        MHD_OPTION_UNESCAPE_CALLBACK, callbacks->unescape, callbacks->context,
        MHD_OPTION_END);
}

/// The socket of a connection, -1 where there is none.
static inline int preview_socket(struct MHD_Connection *connection)
{
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    return info == NULL ? -1 : (int)info->connect_fd;
}

/// The value of a request's header, NULL where it has none.
static inline const char *preview_header(struct MHD_Connection *connection, const char *name)
{
    return MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);
}

static inline int preview_queue(struct MHD_Connection *connection, unsigned int status, struct MHD_Response *response)
{
    return MHD_queue_response(connection, status, response) == MHD_YES;
}

static inline struct MHD_Response *preview_empty_response(void)
{
    return MHD_create_response_from_buffer(0, NULL, MHD_RESPMEM_PERSISTENT);
}
