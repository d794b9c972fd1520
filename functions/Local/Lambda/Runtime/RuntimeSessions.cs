using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace OnPut.Local.Lambda.Runtime;

/// <summary>The sessions by their ids. A process of an earlier run has an id that is unknown here, and can do no harm.</summary>
sealed class RuntimeSessions
{
    readonly ConcurrentDictionary<string, RuntimeSession> _sessions = new(StringComparer.Ordinal);

    public (string Id, RuntimeSession Session) Open(string functionArn)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var session = new RuntimeSession(functionArn);
        _sessions[id] = session;
        return (id, session);
    }

    public RuntimeSession? Find(string id) => _sessions.GetValueOrDefault(id);

    public void Close(string id)
    {
        if (_sessions.TryRemove(id, out var session))
            session.Close();
    }

    public void CloseAll()
    {
        foreach (var id in _sessions.Keys)
            Close(id);
    }
}
