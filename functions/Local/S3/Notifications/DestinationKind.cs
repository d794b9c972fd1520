namespace OnPut.Local.S3.Notifications;

/// <summary>What an event can be sent to.</summary>
internal enum DestinationKind
{
    Topic,
    Queue,
    Function,
}
