import TypedResponses

func chat() throws -> SetCookie {
  try SetCookie.partitioned("__Host-chat", "9f86d081")
}

func leave() throws -> SetCookie {
  try SetCookie.removingPartitioned("__Host-chat")
}

func leave(_ cookie: SetCookie) -> SetCookie {
  cookie.removal
}
