using OnPut.Local.S3.Requests;

namespace OnPut.Local.S3.Operations;

/// <summary>One operation of the S3 API.</summary>
internal interface IOperation
{
    /// <summary>Answers the request.</summary>
    /// <exception cref="Http.ServiceException">S3 refuses it.</exception>
    Task AnswerAsync(S3Request request);
}
